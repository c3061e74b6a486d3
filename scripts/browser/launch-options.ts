/**
 * The list below the address bar is two pages of the browser that every context loads, and no test needs it: the first
 * three turn it off. The others are those that Playwright turns off; this flag replaces Playwright's.
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
 * How the tests launch Chromium: WebGL by software, since a test machine has no graphics card; compositing without WebGL,
 * which takes half the time; no sandbox for root, since Chromium does not start otherwise.
 */
export function chromiumOptions(executablePath: string): { executablePath: string; args: string[] } {
  const args = [
    '--enable-unsafe-swiftshader',
    '--disable-gpu-compositing',
    // As on most screens. Playwright draws letters unhinted, with widths that readers do not see: lines would break elsewhere.
    '--font-render-hinting=slight',
    `--disable-features=${FEATURES_OFF.join(',')}`,
  ];
  return { executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args };
}

/**
 * How the tests launch Firefox: without WebGL, which a headless Firefox does not have, and many others do not.
 */
export function firefoxOptions(executablePath: string): {
  executablePath: string;
  firefoxUserPrefs: Record<string, boolean>;
} {
  return { executablePath, firefoxUserPrefs: { 'webgl.disabled': true } };
}
