// The settings at hand, in a dialog over the page that they change.

export const display = ({ value }) => {
  const dialog = document.querySelector('.display');
  if (value) dialog.close();
  else dialog.showModal();
};
