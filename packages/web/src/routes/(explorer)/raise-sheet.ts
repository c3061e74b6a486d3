import { createContext } from 'svelte';

/** Lets components in Details raise the sheet that holds them on a phone. */
export const [getRaise, setRaise] = createContext<() => void>();
