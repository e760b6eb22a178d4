// A picture that fingers, wheel, keys and a button make larger and move about.

const LARGEST = 6;

/** What one press makes of it. */
const CLOSE = 2.5;

/** How far a finger goes that means the next picture, and how little one that means this place, in pixels. */
const SWIPE = 50, TAP = 10;

/** Milliseconds between two taps that belong together. */
const TWICE = 350;

const within = (value, limit) => Math.max(-limit, Math.min(limit, value));

/** `swiped` is told the direction of a swipe, `zoomed` whether the picture is larger than its place. */
export const zoomable = (place, picture, swiped, zoomed) => {
  let scale = 1, x = 0, y = 0;
  /** The last event of every finger that is down, and the first of the gesture. */
  const fingers = new Map();
  let first, pinched, tapped = 0;

  const set = aside => {
    x = within(x, (place.clientWidth * (scale - 1)) / 2);
    y = within(y, (place.clientHeight * (scale - 1)) / 2);
    picture.style.transform = scale > 1 ? `translate(${x}px, ${y}px) scale(${scale})` : aside ? `translateX(${aside}px)` : '';
    zoomed(scale > 1);
  };
  /** Makes it larger around a point, which stays where it is: by default the middle. */
  const zoom = (to, point) => {
    const box = place.getBoundingClientRect();
    const [left, top] = point ? [point.clientX - box.x - box.width / 2, point.clientY - box.y - box.height / 2] : [0, 0];
    to = Math.max(1, Math.min(LARGEST, to));
    x = left - ((left - x) * to) / scale;
    y = top - ((top - y) * to) / scale;
    scale = to;
    set();
  };
  const toggle = point => zoom(scale > 1 ? 1 : CLOSE, point);

  place.onpointerdown = event => {
    place.setPointerCapture(event.pointerId);
    if (!fingers.size) [first, pinched] = [event, false];
    fingers.set(event.pointerId, event);
  };
  place.onpointermove = event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    const other = [...fingers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other) {
      const apart = ({ clientX, clientY }) => Math.hypot(clientX - other.clientX, clientY - other.clientY) || 1;
      pinched = true;
      zoom((scale * apart(event)) / apart(before), {
        clientX: (event.clientX + other.clientX) / 2,
        clientY: (event.clientY + other.clientY) / 2,
      });
    } else if (scale > 1) {
      x += event.clientX - before.clientX;
      y += event.clientY - before.clientY;
      set();
    } else if (!pinched) set(event.clientX - first.clientX);
  };
  place.onpointerup = place.onpointercancel = event => {
    if (!fingers.delete(event.pointerId) || fingers.size) return;
    const [aside, down] = [event.clientX - first.clientX, event.clientY - first.clientY].map(Math.abs);
    const wasClose = scale > 1;
    set();
    if (pinched || event.type === 'pointercancel') return;
    if (aside < TAP && down < TAP) {
      const twice = event.timeStamp - tapped < TWICE;
      tapped = twice ? 0 : event.timeStamp;
      if (twice) toggle(event);
    } else if (!wasClose && aside > SWIPE && aside > down) swiped(event.clientX < first.clientX ? 1 : -1);
  };
  place.onwheel = event => {
    event.preventDefault();
    zoom(scale * Math.exp(-event.deltaY / 300), event);
  };
  return {
    toggle,
    by: factor => zoom(scale * factor),
    /** Back to the whole picture. */
    reset: () => zoom(1),
    /** Moves the view by parts of its size; not when the whole picture is in view. */
    pan: (right, down) => {
      if (scale === 1) return false;
      x -= right * place.clientWidth;
      y -= down * place.clientHeight;
      set();
      return true;
    },
  };
};
