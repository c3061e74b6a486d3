declare module 'virtual:preview-tools' {
  import type { Face } from '#lib/preview/pen.ts';

  /** The address of resvg's WebAssembly among the assets, and its script. */
  export const WASM: string;
  export const PROGRAM: string;
  /** The fonts of pictures, with their addresses among the assets. */
  export const FACES: readonly (Face & { readonly url: string })[];
}
