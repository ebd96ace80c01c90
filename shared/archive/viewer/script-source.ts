/**
 * Behaviour of the page inside a package. Plain old script without modules, fetch or innerHTML, because the page
 * is opened by double click in whatever browser is there. Expects `Sha512`, `WORDS` and `PACKAGE_NAME` before it.
 */
import { SCRIPT_CHECK } from './script-check';
import { SCRIPT_FIND } from './script-find';

const SCRIPT_HELPERS = String.raw`  var STEP = 1048576;
  function byId(id) { return document.getElementById(id); }
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, key) { return key in values ? String(values[key]) : whole; });
  }
  function make(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }
  document.documentElement.className = 'js';
`;

export const VIEWER_SCRIPT_SOURCE = `(function () {
  'use strict';
${SCRIPT_HELPERS}${SCRIPT_FIND}${SCRIPT_CHECK}})();
`;
