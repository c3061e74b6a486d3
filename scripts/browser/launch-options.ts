/**
 * What no page of ours shows and each window pays for: the list below the address bar is two pages of the browser's own,
 * loaded anew with every context. The rest is off by Playwright, whose list this one takes the place of.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * How the tests launch a Chromium: WebGL drawn by the processor, since a test machine has no graphics card, and pages put
 * together without it, which takes half the time; without the sandbox for root, whom Chromium refuses otherwise.
 */
export function chromiumOptions(executablePath: string): { executablePath: string; args: string[] } {
  const args = [
    '--enable-unsafe-swiftshader',
    '--disable-gpu-compositing',
    // As on most screens. Playwright has letters drawn unhinted, as wide as nobody sees them: lines break elsewhere then.
    '--font-render-hinting=slight',
    `--disable-features=${FEATURES_OFF.join(',')}`,
  ];
  return { executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args };
}

/**
 * How the tests launch a Firefox: without WebGL, which no Firefox without a screen has and many with one have not.
 */
export function firefoxOptions(executablePath: string): {
  executablePath: string;
  firefoxUserPrefs: Record<string, boolean>;
} {
  return { executablePath, firefoxUserPrefs: { 'webgl.disabled': true } };
}
