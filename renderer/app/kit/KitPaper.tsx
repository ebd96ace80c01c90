/** Paper pieces. */
export function KitPaper() {
  return null;
}
