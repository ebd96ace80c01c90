/** Text as an office program takes it. */

/** XML 1.0 has no place for control characters and halves of characters: office programs refuse the whole file. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(HALF_CHARACTER, '\ufffd');
}
const NOT_XML = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`, 'g');
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
