/**
 * How the tests launch a browser: WebGL drawn by the processor, since a test machine has no graphics card, and pages put
 * together without it, which takes half the time; without the sandbox for root, whom Chromium refuses otherwise.
 */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  const args = ['--enable-unsafe-swiftshader', '--disable-gpu-compositing'];
  return { executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args };
}
