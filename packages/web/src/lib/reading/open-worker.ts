import { openForMessage, type ToOpen } from '@jingluo/graph/reading';

addEventListener('message', ({ data }: MessageEvent<ToOpen>) => {
  void openForMessage(data).then((answer) => {
    postMessage(answer);
  });
});
