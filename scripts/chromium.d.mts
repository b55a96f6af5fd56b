import type { Browser, LaunchOptions } from "playwright-core";

export const CHROMIUM_ARGS: readonly string[];
export function chromiumPath(): Promise<string>;
export function packagedChromium(): Promise<string>;
export function launchChromium(options?: LaunchOptions): Promise<Browser>;
