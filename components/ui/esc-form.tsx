import type { FormEvent, ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly className?: string | undefined;
  readonly submit: (fields: FormData) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form that a script sends and Esc closes. */
export function EscForm({ label, className, submit, close, children }: Props) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }
  return (
    <form
      className={className}
      onSubmit={send}
      aria-label={label}
      onKeyDown={(key) => {
        if (key.key !== "Escape") return;
        key.stopPropagation();
        close();
      }}
    >
      {children}
    </form>
  );
}
