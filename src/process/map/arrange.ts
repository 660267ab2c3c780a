import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import type { MapArrow } from './map-graph.ts'
import { portGap, type SizedBox } from './sized-box.ts'

/** Boxes in layers from top to bottom, and where everything would like to stand, in columns that need not be whole. */
export type Arrangement = {
  readonly layers: readonly (readonly Place[])[]
  /** The layer of every box. */
  readonly layerOf: readonly number[]
  /** Where an end of an arrow would like to be. */
  readonly portAt: (box: number, arrow: number) => number
}

/** A box, or an arrow on its way through a layer, by its left column. */
export type Place =
  | { readonly is: 'box'; readonly box: number; readonly at: number }
  | { readonly is: 'lane'; readonly arrow: number; readonly at: number }

/** Every box is as high as the others for ELK, so that those of one layer lie on one line; real heights come later. */
const height = 10

const wholeOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.spacing.nodeNode': '3',
  'elk.spacing.edgeNode': '2',
  'elk.spacing.edgeEdge': '2',
  'elk.spacing.portPort': String(portGap),
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
}

export type Arranging = {
  readonly back: ReadonlySet<number>
  /** The most boxes in a layer; null for as many as there are. */
  readonly mostInLayer: number | null
}

/** Puts boxes into layers and orders them with few crossings, by the layered algorithm of ELK; arrows that lead back lead down here. */
export async function arranged(
  boxes: readonly SizedBox[],
  arrows: readonly MapArrow[],
  { back, mostInLayer }: Arranging,
): Promise<Arrangement> {
  const elk = await layoutEngine()
  const laid = await elk.layout({
    id: 'map',
    layoutOptions: {
      ...wholeOptions,
      ...(mostInLayer !== null && {
        'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
        'elk.layered.layering.coffmanGraham.layerBound': String(mostInLayer),
      }),
    },
    children: boxes.map(nodeOf),
    edges: arrows.flatMap(({ from, to }, arrow): ElkExtendedEdge[] => {
      if (from === to) return []
      const [upper, lower] = back.has(arrow) ? [to, from] : [from, to]
      return [{ id: String(arrow), sources: [portId(upper, arrow)], targets: [portId(lower, arrow)] }]
    }),
  })
  return read(laid.children ?? [], laid.edges ?? [])
}

/** ELK is 1.6 MB, which nothing but a map reads. */
async function layoutEngine(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  return new Elk.default()
}

function portId(box: number, arrow: number): string {
  return `${box}/${arrow}`
}

function nodeOf({ width, loopWidth, ports }: SizedBox, box: number): ElkNode {
  return {
    id: String(box),
    width: width + loopWidth,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' },
    ports: ports.map((port): ElkPort => ({
      id: portId(box, port.arrow),
      width: port.width,
      height: 0,
      layoutOptions: { 'elk.port.side': port.side === 'top' ? 'NORTH' : 'SOUTH' },
    })),
  }
}

function read(nodes: readonly ElkNode[], edges: readonly ElkExtendedEdge[]): Arrangement {
  const heights = [...new Set(nodes.map(({ y = 0 }) => Math.round(y)))].toSorted((a, b) => a - b)
  const layerOf = nodes.map(({ y = 0 }) => heights.indexOf(Math.round(y)))
  const ports = new Map<string, number>()
  const layers = heights.map((): Place[] => [])
  for (const [box, node] of nodes.entries()) {
    layers[layerOf[box] ?? 0]?.push({ is: 'box', box, at: node.x ?? 0 })
    for (const port of node.ports ?? []) {
      ports.set(port.id, (node.x ?? 0) + (port.x ?? 0) + (port.width ?? 0) / 2)
    }
  }
  for (const { id, sources, targets, sections } of edges) {
    const [upper, lower] = [layerAt(sources), layerAt(targets)]
    for (let layer = upper + 1; layer < lower; layer++) {
      const middle = (heights[layer] ?? 0) + height / 2
      layers[layer]?.push({ is: 'lane', arrow: Number(id), at: columnAt(sections, middle) })
    }
  }
  return {
    layers: layers.map((places) => places.toSorted((one, other) => one.at - other.at)),
    layerOf,
    portAt: (box, arrow) => (ports.get(portId(box, arrow)) ?? 0) - 0.5,
  }

  function layerAt(ids: readonly string[]): number {
    return layerOf[Number(ids[0]?.split('/')[0])] ?? 0
  }
}

/** Where a line that only goes down and sideways passes a height. */
function columnAt(sections: ElkExtendedEdge['sections'], y: number): number {
  for (const { startPoint, bendPoints = [], endPoint } of sections ?? []) {
    const points = [startPoint, ...bendPoints, endPoint]
    for (const [place, point] of points.entries()) {
      const next = points[place + 1]
      if (next && point.y <= y && y <= next.y) return point.x
    }
  }
  return 0
}
