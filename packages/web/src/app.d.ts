declare global {
  namespace App {
    /** What an error page is told. */
    interface Error {
      /** What may have been meant instead. */
      near?: readonly { readonly href: string; readonly words: string }[];
    }
  }
}

export {};
