// A picture that was withheld to save data: the link before it asks for it.

export const show = link => {
  const place = link.parentElement;
  place.classList.add('shown');
  const picture = place.querySelector('img');
  if (!picture) return;
  // The link is gone now: who came by keyboard goes on from the picture.
  const next = picture.closest('a[href]') || picture;
  if (next === picture) picture.tabIndex = -1;
  next.focus({ preventScroll: true });
};
