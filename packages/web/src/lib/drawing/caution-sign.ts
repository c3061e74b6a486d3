/** The stroke through the ring of ⊘, whose radius is 5.5. */
export const CAUTION_STROKE = 'M-3.9 3.9 3.9-3.9';
