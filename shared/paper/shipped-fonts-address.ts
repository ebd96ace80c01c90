/** Where the page and a sheet find the fonts that ship with the program, on our own origin. */

/** Without slashes at its ends. */
export const shippedFontsFolder = 'fonts';
/** Rules of all shipped faces, for the page's own preview and its last-resort font. */
export const screenFacesFile = 'faces.css';
