// A film or a map from elsewhere, in the place of the button that asks for it.

export const embed = button => {
  const { embedFrame, embedTitle } = button.dataset;
  if (!embedFrame?.startsWith('https://')) return;
  const frame = document.createElement('iframe');
  frame.src = embedFrame;
  frame.title = embedTitle || '';
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  button.replaceWith(frame);
  frame.focus();
};
