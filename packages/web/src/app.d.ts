declare global {
  namespace App {
    /** The data of an error page. */
    interface Error {
      /** Pages that may have been meant. */
      near?: readonly { readonly href: string; readonly words: string }[];
    }
  }
}

export {};
