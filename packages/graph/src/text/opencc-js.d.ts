declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]` pairs, with a bar between them. */
  const pairs: string;
  export default pairs;
}
