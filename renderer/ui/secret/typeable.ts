/** Printable ASCII only: what a covered field takes on every keyboard, with the input method off. */
export function isTypeable(password: string): boolean {
  return /^[\x20-\x7e]*$/.test(password);
}
