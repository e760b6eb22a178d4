// The device's own sheet for sharing.
import { address, title } from './address.js';
import { copy } from './copy.js';

export const share = async button => {
  try {
    await navigator.share({ title: title(), url: address() });
  } catch (error) {
    // Who closes the sheet has changed their mind; anything else leaves the address to be passed on by hand.
    if (error.name !== 'AbortError') await copy(button);
  }
};
