/** Takes personal numbers out of anything that goes into the log: it may be sent to whoever helps. */

/** 18-digit citizen identity number (GB 11643), also the 15-digit one of before 1999. */
const ID_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;
/** 11-digit mobile number, alone or with +86. */
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g;
/** 16 to 19 digits: bank cards. */
const CARD = /(?<!\d)\d{16,19}(?!\d)/g;

export function redact(text: string): string {
  return text.replace(ID_NUMBER, '[ID]').replace(MOBILE, '[phone]').replace(CARD, '[card]');
}

/** Han characters of one phrase. */
const CHINESE = /\p{Script=Han}+/gu;

/**
 * Takes Chinese out of what a page reports: its messages are the engine's, in English, and what is Chinese in them is
 * what somebody typed (the engine quotes the text it could not read).
 */
export function redactTyped(text: string): string {
  return text.replace(CHINESE, '[text]');
}
