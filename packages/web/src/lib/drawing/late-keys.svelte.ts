import type { Keys, KeyboardTarget } from './keys.svelte.ts';

/** The keyboard of a drawing; its script is loaded when it is first used. */
export class LateKeys {
  readonly #drawing: () => KeyboardTarget;
  #loaded = $state.raw<Keys | undefined>();
  #loading: Promise<Keys> | undefined;

  constructor(drawing: () => KeyboardTarget) {
    this.#drawing = drawing;
  }

  /** Undefined until the script is loaded. */
  get loaded(): Keys | undefined {
    return this.#loaded;
  }

  press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#loaded) return this.#loaded.press(event);
    if (event.key === 'Tab') return;
    // A key that is pressed while the script loads counts, too.
    event.preventDefault();
    void this.#load().then((keys) => keys.press(event));
  };

  /** Starts the keyboard, if `isWanted` is still true once the script is loaded. */
  async come(isWanted: () => boolean): Promise<void> {
    const keys = await this.#load();
    if (isWanted()) keys.come();
  }

  leave = (): void => {
    if (this.#loaded) this.#loaded.active = false;
  };

  /** One promise for all keys that are pressed meanwhile, so that they keep their order. */
  #load(): Promise<Keys> {
    this.#loading ??= import('./keys.svelte.ts').then(({ Keys }) => (this.#loaded = new Keys(this.#drawing)));
    this.#loading.catch(() => (this.#loading = undefined)); // the next key tries again
    return this.#loading;
  }
}
