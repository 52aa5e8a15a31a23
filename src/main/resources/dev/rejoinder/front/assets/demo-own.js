// What this tab's own comments came to, by their edit tokens: a comment that waits is shown to its author alone.
const KEPT = 'rejoinder.own';

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
}

function keep(list) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(list));
  } catch {
    // Without storage a comment is only not shown to its author while it waits.
  }
}

export function remember({id, editToken}) {
  keep([...kept(), {id, editToken}].slice(-5));
}

/** Shows those of them that are not in the thread. */
export async function showOwn(api, say, refresh) {
  const cards = await Promise.all(kept().map(own => card(api, own, say, refresh)));
  document.getElementById('own').replaceChildren(...cards.filter(Boolean));
}

async function card(api, own, say, refresh) {
  const address = `${api}/comments/${own.id}`;
  const headers = {'Edit-Token': own.editToken};
  const answer = await fetch(address, {headers, cache: 'no-store'});
  if (answer.status === 404) {
    keep(kept().filter(({id}) => id !== own.id));
  }
  const comment = answer.ok ? await answer.json() : {status: 'unknown'};
  const state = {
    pending: 'Your comment is held for a moderator. Until then only you can see it here.',
    rejected: `A moderator did not publish your comment${comment.reason ? ` (${comment.reason})` : ''}.`
  }[comment.status];
  if (!state) {
    return null;
  }
  const view = document.getElementById('own-pattern').content.cloneNode(true).firstElementChild;
  view.querySelector('.state').textContent = state;
  // As in the thread: sanitised by the API.
  view.querySelector('.said').innerHTML = comment.html;
  view.querySelector('.withdraw').addEventListener('click', async () => {
    const gone = await fetch(address, {method: 'DELETE', headers});
    say(gone.ok ? 'Your comment is withdrawn, and what you wrote is deleted.' : 'It could not be withdrawn just now.', gone.ok ? 'good' : 'bad');
    await refresh();
    document.getElementById('status').focus();
  });
  return view;
}

const form = document.getElementById('data');

/** "Your data": asks for a mail with a link. The answer is the same whether anything is known of the address or not. */
export function startData(api) {
  if (!form) {
    return; // no mail is sent here
  }
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask(api);
  });
}

async function ask(api) {
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const answer = await fetch(`${api}/data-requests`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({email: form.elements.email.value, kind: form.elements.kind.value})
    });
    const told = await answer.json();
    const problem = told.violations?.length ? `The address ${told.violations[0].message}.` : told.detail;
    tell(answer.ok ? told.message : `That did not go through: ${problem}`, answer.ok ? 'good' : 'bad');
  } catch {
    tell('There was no answer. Try again in a moment.', 'bad');
  } finally {
    button.disabled = false;
  }
}

function tell(text, kind) {
  const status = form.querySelector('.status');
  status.className = 'status ' + kind;
  status.textContent = text;
}
