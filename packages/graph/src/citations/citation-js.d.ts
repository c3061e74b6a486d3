/* citation-js ships no types; these are the few calls we make. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(
      kind: 'bibliography',
      options: { template: string; lang: string; format: 'text' | 'html' },
    ): string;
    format(kind: 'bibtex' | 'ris'): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: { asciiOnly: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
