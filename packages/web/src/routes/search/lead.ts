import { counted } from '#lib/counted.ts';
import type { SearchAnswer } from '#lib/search/answer-search.ts';

/** What the results are, in a sentence or two; empty where there is nothing to say. */
export function leadOf({ verdict, total }: SearchAnswer): string {
  switch (verdict.is) {
    case 'question':
      return 'It can be read as a question, which comes first. The rest has some of its words.';
    case 'sure':
      return total > 1 ? 'The best come first.' : '';
    case 'several':
      return `${counted(verdict.count, verdict.of)} here are called that.${total > verdict.count ? ' The others have it in their names.' : ''}`;
    case 'nearest':
      return verdict.isCalled
        ? 'More than one thing may be meant.'
        : 'Nothing here is called just that. These are nearest.';
    case 'nothing':
      return '';
  }
}
