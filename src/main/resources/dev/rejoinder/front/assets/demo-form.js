// The reply form: sent as JSON, told what came of it, and never lost when something goes wrong.
import {focusComment} from './demo-thread.js';
import {remember} from './demo-own.js';

const form = document.querySelector('#respond form');
const fields = form?.elements;
const heading = document.getElementById('reply-title');
const cancel = document.getElementById('cancel');

export function startForm({api, page, title, say, refresh}) {
  document.getElementById('comments').addEventListener('click', event => {
    const reply = event.target.closest('.reply');
    if (reply) {
      event.preventDefault();
      replyTo(reply.dataset.parent, reply.closest('.comment').querySelector('.author').textContent);
    }
  });
  cancel?.addEventListener('click', event => {
    event.preventDefault();
    const parent = fields.parent.value;
    replyTo('', '');
    document.querySelector(`#comment-${CSS.escape(parent)} .reply`)?.focus();
  });
  form?.addEventListener('submit', event => {
    event.preventDefault();
    send({api, page, title, say, refresh});
  });
}

function replyTo(parent, name) {
  fields.parent.value = parent;
  heading.textContent = parent ? `Reply to ${name}` : 'Leave a reply';
  cancel.hidden = !parent;
  if (parent) {
    fields.text.focus();
  }
}

async function send({api, page, title, say, refresh}) {
  const button = form.querySelector('button');
  button.disabled = true;
  clearErrors();
  say('Sending …', '');
  try {
    const answer = await fetch(`${api}/comments`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': fields.key.value},
      body: JSON.stringify(submission(page, title))
    });
    const told = await answer.json();
    if (answer.status !== 503) {
      // Answered: what is sent next is another submission. Without an answer, the same key makes a second try harmless.
      fields.key.value = newKey();
    }
    if (answer.ok) {
      await arrived(told, say, refresh);
    } else {
      failed(told, answer.headers.get('Retry-After'), say);
    }
  } catch {
    say('There was no answer. Your text is still here: try again in a moment.', 'bad');
  } finally {
    button.disabled = false;
  }
}

function submission(page, title) {
  const trap = form.querySelector('.trap input');
  const filled = name => fields[name]?.value || null;
  return {
    page, title, url: filled('url'), parent: filled('parent'),
    author: {name: filled('name'), email: filled('email'), website: filled('website')},
    text: fields.text.value, stamp: filled('stamp'), honeypot: trap.value, consent: fields.consent ? fields.consent.checked : null
  };
}

async function arrived(receipt, say, refresh) {
  fields.text.value = '';
  replyTo('', '');
  remember(receipt);
  await refresh();
  if (receipt.status === 'published') {
    say('Thank you. Your comment is published.', 'good');
    if (focusComment(receipt.id)) {
      return;
    }
  } else {
    say(document.getElementById('status').dataset.held, 'good');
  }
  document.getElementById('status').focus();
}

function failed(problem, retryAfter, say) {
  const violations = problem.violations ?? [];
  const marked = violations.map(({field, message}) => mark(field.replace('author.', ''), message)).filter(Boolean);
  say(retryAfter ? `${problem.detail} Try again in ${retryAfter} seconds.` : marked[0] ? 'That did not go through. What does not fit is marked in the form.' : `That did not go through: ${problem.detail}`, 'bad');
  (marked[0] ?? document.getElementById('status')).focus();
}

function mark(name, message) {
  const field = form.querySelector(`.field [name="${CSS.escape(name)}"]`);
  if (field) {
    const error = document.createElement('span');
    error.className = 'error';
    error.id = `${name}-error`;
    error.textContent = `This ${message}.`;
    field.after(error);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim());
  }
  return field;
}

function clearErrors() {
  form.querySelectorAll('.error').forEach(error => error.remove());
  form.querySelectorAll('[aria-invalid]').forEach(field => {
    field.removeAttribute('aria-invalid');
    field.setAttribute('aria-describedby', field.getAttribute('aria-describedby').split(' ').filter(id => !id.endsWith('-error')).join(' '));
  });
}

// crypto.randomUUID() is there on https and localhost only.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
