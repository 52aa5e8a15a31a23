// A thread in the shape of a tree, as a list of lists.
const when = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});

export function showThread(thread, title) {
  const count = thread.total === 0 ? 'No thoughts yet' : thread.total === 1 ? 'One thought' : `${thread.total} thoughts`;
  document.getElementById('count').textContent = `${count} on “${title}”`;
  const list = document.getElementById('thread');
  const version = JSON.stringify(thread);
  // Unchanged, it is left alone, so that nobody loses their place in it.
  if (list.dataset.version !== version) {
    const focused = document.activeElement?.closest('#thread li')?.id;
    list.replaceChildren(...thread.comments.map(item));
    list.dataset.version = version;
    if (!thread.open) {
      list.querySelectorAll('.reply').forEach(reply => reply.remove());
    }
    if (focused) {
      focusComment(focused.replace('comment-', ''));
    }
  }
}

/** Moves the focus to a comment, if it is there. */
export function focusComment(id) {
  const comment = document.getElementById(`comment-${id}`);
  if (comment) {
    comment.tabIndex = -1;
    comment.focus();
  }
  return comment !== null;
}

function item(comment) {
  const li = document.getElementById('comment-pattern').content.cloneNode(true).firstElementChild;
  const find = selector => li.querySelector(selector);
  const time = find('time');
  li.id = `comment-${comment.id}`;
  find('.when').href = `#comment-${comment.id}`;
  time.dateTime = comment.submittedAt;
  time.textContent = `${when.format(new Date(comment.submittedAt))} UTC`;
  if (comment.withdrawn) {
    li.className = 'gone';
    find('.author').textContent = 'Someone';
    find('.said').textContent = 'This comment is no longer here.';
    find('.official').remove();
    find('.reply').remove();
  } else {
    find('.author').append(author(comment.author));
    // The one place where markup is taken in: the API has sanitised it.
    find('.said').innerHTML = comment.html;
    find('.reply').href = `/demo?reply=${comment.id}#respond`;
    find('.reply').dataset.parent = comment.id;
    find('.whom').textContent = ` to ${find('.author').textContent}`;
    if (!comment.author.official) {
      find('.official').remove();
    }
  }
  if (comment.replies.length > 0) {
    find('.replies').append(...comment.replies.map(item));
  } else {
    find('.replies').remove();
  }
  return li;
}

function author({name, website}) {
  if (!website) {
    return name || 'Anonymous';
  }
  const link = document.createElement('a');
  link.href = website;
  link.rel = 'nofollow ugc noopener';
  link.textContent = name || 'Anonymous';
  return link;
}
