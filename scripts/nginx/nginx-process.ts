import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../testing/free-port.ts';
import type { ServerProcess } from '../testing/server-process.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../docs/example/nginx.conf');

export interface NginxOptions {
  /** The path of nginx. */
  readonly program: string;
  /** The servers behind it, at least one. */
  readonly behind: readonly ServerProcess[];
  /** The path below which the server serves. */
  readonly basePath: string;
}

/** An nginx that runs the example. */
export interface NginxProcess {
  readonly url: string;
  /** What it logged of itself so far. */
  readonly errors: () => string;
  /** The lines of its log of requests so far. */
  readonly requests: () => string[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts nginx with `docs/example/nginx.conf` on a free port of loopback, where the system keeps little for a reader who is
 * slow. Of the example only addresses, paths and TLS are
 * changed; that each is found once is checked. Rejects with what nginx says when it does not start.
 */
export async function startNginx({ program, behind, basePath }: NginxOptions): Promise<NginxProcess> {
  const [first, ...others] = behind;
  if (first === undefined) throw new Error('startNginx: no server behind it');
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-nginx-'));
  const port = await freePort();
  const log = join(folder, 'access.log');
  const example = replaceEach(readFileSync(EXAMPLE, 'utf8'), [
    ['    listen 80;', `    listen 127.0.0.1:${await freePort()};`],
    ['    listen 443 ssl http2;', `    listen 127.0.0.1:${port} sndbuf=8k;`],
    ['    ssl_certificate /etc/ssl/jingluo/fullchain.pem;\n', ''],
    ['    ssl_certificate_key /etc/ssl/jingluo/privkey.pem;\n', ''],
    ['    ssl_protocols TLSv1.2 TLSv1.3;\n', ''],
    ['    server 127.0.0.1:4321 max_fails=0;', `    ${upstream(first)}`],
    ['    # server 127.0.0.1:4322 max_fails=0;', others.map((other) => `    ${upstream(other)}`).join('\n')],
    ['/var/cache/jingluo-nginx', join(folder, 'cache')],
    ['/var/log/nginx/jingluo.log', log],
  ]).replaceAll(/^( +location (?:= )?)\//gm, `$1${basePath}/`);
  writeFileSync(join(folder, 'jingluo.conf'), example);
  writeFileSync(join(folder, 'nginx.conf'), surroundings(folder));

  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    child.emit('output');
  });
  const exit = once(child, 'close');
  const ended = exit.then(() => {
    throw new Error(`nginx ended: ${errors}`);
  });
  ended.catch(() => undefined);
  while (!errors.includes('start worker processes')) await Promise.race([once(child, 'output'), ended]);

  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    errors: () => errors,
    requests: () => readFileSync(log, 'utf8').trimEnd().split('\n'),
    async stop() {
      child.kill('SIGQUIT');
      await exit;
      rmSync(folder, { recursive: true });
    },
  };
}

function upstream({ url }: ServerProcess): string {
  return `server ${new URL(url).host} max_fails=0;`;
}

/** What a distribution has around the example, with compression for everything, which the example turns off. */
function surroundings(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1;
    pid ${join(folder, 'nginx.pid')};
    error_log stderr notice;
    events { worker_connections 200; }
    http {
      ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n')}
      access_log off;
      gzip on;
      gzip_proxied any;
      gzip_types *;
      include jingluo.conf;
    }`;
}

function replaceEach(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2)
      throw new Error(`startNginx: not exactly one in the example: ${from}`);
    return changed.replace(from, to);
  }, text);
}
