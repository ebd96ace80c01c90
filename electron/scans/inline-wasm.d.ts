/** The bundler puts the bytes of the file in the place of the import, as a `data:` address: nothing is left to load. */
declare module '*.wasm?inline' {
  const address: string;
  export default address;
}
