/* citation-js has no types; these are the calls that are used here. */
declare module '@citation-js/core' {
  type Item = Readonly<Record<string, unknown>>;
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly Item[];
    format(
      kind: 'bibliography',
      options: { template: string; lang: string; format: 'text' | 'html' },
    ): string;
    format(kind: 'bibtex' | 'biblatex'): string;
    format(
      kind: 'ris',
      options: { format: 'object' },
    ): readonly Readonly<Record<string, string | readonly string[]>>[];
  }
  interface Config {
    '@bibtex': { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    '@csl': { styles: { add(name: string, style: string): void } };
  }
  export const plugins: { config: { get<Name extends keyof Config>(name: Name): Config[Name] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
