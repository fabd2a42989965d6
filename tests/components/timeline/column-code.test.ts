import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useColumn } from "../../../components/lenses/timeline/column-code";

afterEach(cleanup);

test("what draws down a room is fetched for the first narrow one, and then there at once for all", async () => {
  const { result, rerender } = renderHook(({ isNarrow }) => useColumn(isNarrow), { initialProps: { isNarrow: false } });
  await new Promise((done) => setTimeout(done, 50));
  expect(result.current).toBeNull();
  rerender({ isNarrow: true });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current).not.toBeNull(), { timeout: 20_000 });
  const Column = result.current;
  expect(Column && new Column().arrange).toBeTypeOf("function");
  expect(renderHook(() => useColumn(true)).result.current).toBe(Column);
}, 30_000);
