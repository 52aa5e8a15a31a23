// The demo's page, a little livelier than without scripts. It calls nothing but what any blog may call: see /docs.
import {showThread} from './demo-thread.js';
import {startForm} from './demo-form.js';
import {showOwn, startData} from './demo-own.js';

const comments = document.getElementById('comments');
const api = comments.dataset.api;
const page = comments.dataset.page;
const status = document.getElementById('status');

// The status is a live region: screen readers say what is put there.
function say(text, kind) {
  status.className = 'status ' + kind;
  status.textContent = text;
}

async function refresh() {
  const answer = await fetch(`${api}/thread?${new URLSearchParams({page, shape: 'tree', limit: 50})}`);
  if (answer.ok) {
    showThread(await answer.json(), comments.dataset.title);
  }
  await showOwn(api, say, refresh);
}

startForm({api, page, title: comments.dataset.title, say, refresh});
startData(api);
showOwn(api, say, refresh);
// What the server sent is fresh; a tab that was away looks again. Later pages of a long thread stay as they are.
if (!new URLSearchParams(location.search).has('after')) {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
}
