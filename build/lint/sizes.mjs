// How long a file may grow. In every codebase we read, two or three files swallowed the app: the entry,
// the app component, the handler table and the contract are held shorter than the rest.
const lines = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }] });

export const sizes = [
  { files: ['**/*.{ts,tsx,js,mjs,cjs}'], rules: lines(400) },
  { files: ['**/*.{test,e2e}.{ts,tsx}'], rules: lines(600) },
  { files: ['**/{main,App,handlers,contract}.{ts,tsx}'], rules: lines(150) },
];
