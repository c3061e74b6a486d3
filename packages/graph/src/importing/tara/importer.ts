import { type Importer, refusedSheet } from '../sheet.ts';
import { acupoints } from './acupoints.ts';
import { articles } from './articles.ts';
import { extraAcupoints } from './extra-acupoints.ts';
import { locations } from './locations.ts';
import { meridians } from './meridians.ts';
import { specialPointClasses, specialPoints } from './special-points.ts';

/** TARA Acupoints Ontology: the CSV files it is built from. */
export const tara: Importer = {
  name: 'tara',
  source: 'tara-2025',
  inPhrases: 'TARA',
  sheets: [
    meridians,
    acupoints,
    extraAcupoints,
    locations,
    specialPoints,
    specialPointClasses,
    articles,
    refusedSheet(
      'acupoints-category.csv',
      ['Acupoints', 'Meridian'],
      'a class that holds the points of a channel: the claims `point-of` say that',
    ),
  ],
};
