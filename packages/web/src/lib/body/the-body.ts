import { madeOnServer } from '../made-on-server.ts';
import type { BodyModel } from './body-model.ts';

/** What is drawn on the body. */
export const { give: giveBody, get: theBody } = madeOnServer<BodyModel>('/query/body', 'body');
