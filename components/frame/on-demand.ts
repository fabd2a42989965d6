import { type ComponentType, useEffect, useState } from "react";

/** A component whose code is loaded once, when it is first asked for. */
export class OnDemand<Props> {
  component: ComponentType<Props> | null = null;
  private loading: Promise<void> | null = null;

  constructor(private readonly fetch: () => Promise<ComponentType<Props>>) {}

  /** Resolves when `component` is there. Rejects if it cannot be loaded; then asking again tries again. */
  load(): Promise<void> {
    this.loading ??= this.fetch().then(
      (component) => {
        this.component = component;
      },
      (error: unknown) => {
        this.loading = null;
        throw error;
      },
    );
    return this.loading;
  }
}

/** Either part of the page, or loaded when it is asked for. */
export type Code<Props> = ComponentType<Props> | OnDemand<Props>;

interface Loaded<Props> {
  /** Null while it is on its way. */
  readonly Component: ComponentType<Props> | null;
  readonly failed: boolean;
}

/**
 * A component, loaded if need be. Not by React's Suspense, which holds back for a while what was waited for: here every millisecond until
 * a drawing is seen.
 */
export function useCode<Props>(code: Code<Props> | undefined): Loaded<Props> {
  const [failed, setFailed] = useState<OnDemand<Props> | null>(null);
  const [, setLoaded] = useState<OnDemand<Props> | null>(null);
  useEffect(() => {
    if (!(code instanceof OnDemand) || code.component) return;
    let left = false;
    code.load().then(
      () => left || setLoaded(code),
      () => left || setFailed(code),
    );
    return () => {
      left = true;
    };
  }, [code]);
  if (code instanceof OnDemand) return { Component: code.component, failed: failed === code };
  return { Component: code ?? null, failed: false };
}
