export { when, whenAll } from '@jingluo/graph';
