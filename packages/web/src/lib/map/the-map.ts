import { madeOnServer } from '../made-on-server.ts';
import type { MapModel } from './map-model.ts';

/** Where the map is, for `at`. */
export const MAP_PATH = '/query/map';

/** The map that all views are drawn on. */
export const { give: giveMap, get: theMap } = madeOnServer<MapModel>(MAP_PATH, 'map');
