/*
 * How points lie to each other by the notes of the WHO standard of 2008, as TARA's table has them: from the notes, and not from
 * the sentences by which the points were placed. One more note, that LU1 lies 1 cun below LU2, differs from the spaces between
 * the ribs and is left out.
 */

/** Cun further down the body or towards hand or foot; less than 0: further up. */
export const BELOW =
  'LU6 5 LU5, LU8 -1 LU9, LI8 1 LI9, ST20 -5 ST25, ST20 1 ST19, ST21 -4 ST25, ST21 1 ST20, ST28 3 ST25, ' +
  'ST28 1 ST27, ST29 4 ST25, ST29 1 ST28, ST30 5 ST25, ST34 1 ST33, SP6 -1 KI8, SP7 -3 SP6, ' +
  'SP16 -3 SP15, HT4 -1.5 HT7, HT5 -1 HT7, HT6 -0.5 HT7, BL38 -1 BL39, BL55 2 BL40, PC5 -3 PC7, ' +
  'PC6 -2 PC7, TE5 -2 TE4, TE6 -1 TE5, GB27 3 GB26, CV21 1 CV22';

/** Cun further from the midline. */
export const BESIDE =
  'ST19 2 CV14, ST20 2 CV13, ST21 2 CV12, ST28 2 CV4, ST29 2 CV3, ST30 2 CV2, LR14 2 ST19';

/** At the same height. */
export const LEVEL =
  'LI17 ST10, ST9 LI18, ST9 SI16, ST38 ST40, ST39 GB35, ST39 GB36, SP12 CV2, SP16 CV11, SI14 BL11, ' +
  'SI14 GV13, SI16 ST9, SI16 LI18, BL5 GV23, BL9 GV17, BL27 BL31, BL28 BL32, BL29 BL33, BL30 BL34, ' +
  'BL54 BL30, KI9 LR5, PC7 HT7, TE4 LI5, TE4 SI5, TE6 TE7, GB18 BL7, GB19 GV17, GB19 BL9, GB20 GV16, ' +
  'GB26 CV8, GB27 CV4, LR5 KI9, GV17 BL9';

/** At a part of the way from one point to the other, and so many cun on from there. */
export const BETWEEN =
  'LU6 0.5 LU5 LU9 -1, LI6 0.75 LI5 LI11 0, LI8 1/3 LI5 LI11 0, HT2 2/3 HT1 HT3 0, SI7 0.5 SI5 SI8 1, ' +
  'BL37 0.5 BL36 BL40 -1, BL56 0.5 BL55 BL57 0, PC4 0.5 PC3 PC7 1, TE15 0.5 GB21 SI13 0';
