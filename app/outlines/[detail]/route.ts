import fine from "world-atlas/countries-50m.json";
import coarse from "world-atlas/countries-110m.json";

// Natural Earth's outlines as files beside the scripts: they are data, and only maps need them.

const FILES: Readonly<Record<string, unknown>> = { coarse, fine };

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { detail: string }[] {
  return Object.keys(FILES).map((detail) => ({ detail }));
}

/** The world's countries as TopoJSON, coarse or fine. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ detail: string }> },
): Promise<Response> {
  const { detail } = await params;
  return Response.json(FILES[detail], { headers: { "cache-control": "public, max-age=86400" } });
}
