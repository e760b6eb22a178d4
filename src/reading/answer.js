// The form for a comment as an answer to one of them, and as an answer to nobody again.

/** Makes a form an answer to a comment: its number, and the name of who wrote it. */
export const aim = (form, comment = '0', author = '') => {
  const note = form.querySelector('[data-answering]'), parent = form.querySelector('[data-parent]');
  if (!note || !parent) return;
  parent.value = comment;
  note.querySelector('b').textContent = author;
  note.hidden = comment === '0';
};

export const answer = ({ dataset }) => {
  const form = document.querySelector('.comment-form');
  if (!form) return;
  aim(form, dataset.comment, dataset.author);
  form.querySelector('textarea').focus();
};
