/**
 * How the tests launch a browser: WebGL drawn by the processor, since a test machine has no graphics card; without
 * the sandbox for root, whom Chromium refuses otherwise.
 */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  const args = [
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ];
  return { executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args };
}
