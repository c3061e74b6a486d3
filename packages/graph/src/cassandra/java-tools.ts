import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LoadError } from './load-error.ts';

/** A Java 17 and the jars of Cassandra, as they are given to it. */
export interface JavaTools {
  readonly java: string;
  /** The folder of the jars. */
  readonly jars: string;
  /** What a program of Cassandra needs of this Java, before the name of its class. */
  readonly options: readonly string[];
}

const JAVA = resolve(import.meta.dirname, 'java');
/** Where the jars are kept. */
const CACHE = resolve(import.meta.dirname, '../../../../.cache/cassandra');

/** The only Java that both our loader and Cassandra 5.0 run with. */
const NEEDED = 17;

const INSTALL =
  'On Debian: `apt-get install openjdk-17-jre-headless maven`; another Java is chosen with JAVA_HOME.';

/**
 * Finds Java 17 and the jars. These are copied with Maven when they are not in the cache yet. Rejects with a `LoadError` that
 * says what is missing and how to get it.
 */
export async function findJavaTools(env: NodeJS.ProcessEnv = process.env): Promise<JavaTools> {
  const java = findJava(env);
  const jars = await findJars(env);
  return { java, jars, options: optionsFor(jars) };
}

/** The file of a program in Java that is run from its source. */
export const LOADER = join(JAVA, 'Loader.java');

function findJava({ JAVA_HOME: home }: NodeJS.ProcessEnv): string {
  const java = home ? join(home, 'bin/java') : 'java';
  const { error, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr)?.[1];
  if (error !== undefined || version === undefined)
    throw new LoadError(
      `Java ${NEEDED} is needed, and ${home ? `JAVA_HOME=${home} has none` : 'there is no `java`'}. ${INSTALL}`,
    );
  if (Number(version) !== NEEDED)
    throw new LoadError(`Java ${NEEDED} is needed, and \`${java}\` is ${version}. ${INSTALL}`);
  return java;
}

async function findJars(env: NodeJS.ProcessEnv): Promise<string> {
  const pom = join(JAVA, 'pom.xml');
  const jars = join(CACHE, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12));
  if (existsSync(jars)) return jars;
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'copying-'));
  try {
    await copyJars(pom, aside, env);
    // Somebody else may have been faster.
    if (!existsSync(jars)) renameSync(aside, jars);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return jars;
}

async function copyJars(pom: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const maven = spawn('mvn', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [maven.stdout, maven.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { promise, resolve: end, reject } = Promise.withResolvers<number | null>();
  maven.once('error', () => reject(new LoadError(`Maven is needed, and there is no \`mvn\`. ${INSTALL}`)));
  maven.once('close', end);
  if ((await promise) === 0) return;
  const why = output.split('\n').find((line) => line.includes('[ERROR]')) ?? output.trim();
  throw new LoadError(`Maven could not copy the jars of Cassandra: ${why}`);
}

/** Packages of the Java platform that Cassandra reaches into. */
const OPENED = [
  ...['io', 'lang', 'lang.module', 'lang.ref', 'lang.reflect', 'math', 'net', 'nio', 'util'].map(
    (name) => `java.base/java.${name}`,
  ),
  ...['java.util.concurrent', 'java.util.concurrent.atomic', 'sun.nio.ch'].map((name) => `java.base/${name}`),
  ...['loader', 'math', 'misc', 'module', 'ref', 'reflect', 'util.jar', 'vm'].map(
    (name) => `java.base/jdk.internal.${name}`,
  ),
  'java.logging/java.util.logging',
  'java.management/com.sun.jmx.remote.security',
  'java.management.rmi/com.sun.jmx.remote.internal.rmi',
  'java.rmi/java.rmi.registry',
  'java.rmi/java.rmi.server',
  'java.rmi/sun.rmi.registry',
  'java.rmi/sun.rmi.server',
  'java.rmi/sun.rmi.transport.tcp',
  'java.sql/java.sql',
  'jdk.management.jfr/jdk.management.jfr',
  'jdk.management/com.sun.management.internal',
];

function optionsFor(jars: string): string[] {
  const jamm = readdirSync(jars).find((name) => /^jamm-[\d.]+\.jar$/.test(name))!;
  return [
    // Measures objects in memory; Cassandra does not start without it.
    `-javaagent:${join(jars, jamm)}`,
    ...OPENED.flatMap((name) => [
      '--add-opens',
      `${name}=ALL-UNNAMED`,
      '--add-exports',
      `${name}=ALL-UNNAMED`,
    ]),
    '-Djava.security.manager=allow',
    '-Djdk.attach.allowAttachSelf=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Djava.awt.headless=true',
    // It would leave a file in the folder for temporary files when it is killed.
    '-XX:-UsePerfData',
    `-Dlogback.configurationFile=${join(JAVA, 'logback.xml')}`,
    '-cp',
    join(jars, '*'),
  ];
}
