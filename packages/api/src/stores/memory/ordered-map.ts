/** A sorted map that never changes: every write answers a new map, which shares all but one path with the old one. */
export type OrderedMap<V> = Node<V> | undefined

interface Node<V> {
  readonly key: string
  readonly value: V
  readonly height: number
  readonly left: OrderedMap<V>
  readonly right: OrderedMap<V>
}

/** Finds the value under a key. */
export function lookUp<V>(map: OrderedMap<V>, key: string): V | undefined {
  let node = map
  while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right
  return node?.value
}

/** Answers a map that holds a value under a key. */
export function put<V>(map: OrderedMap<V>, key: string, value: V): OrderedMap<V> {
  if (map === undefined) return node(key, value, undefined, undefined)
  if (key === map.key) return node(key, value, map.left, map.right)
  return key < map.key
    ? balance(map.key, map.value, put(map.left, key, value), map.right)
    : balance(map.key, map.value, map.left, put(map.right, key, value))
}

/** Answers a map without a key. */
export function remove<V>(map: OrderedMap<V>, key: string): OrderedMap<V> {
  if (map === undefined) return undefined
  if (key < map.key) return balance(map.key, map.value, remove(map.left, key), map.right)
  if (key > map.key) return balance(map.key, map.value, map.left, remove(map.right, key))
  if (map.left === undefined) return map.right
  if (map.right === undefined) return map.left
  let next = map.right
  while (next.left !== undefined) next = next.left
  return balance(next.key, next.value, map.left, remove(map.right, next.key))
}

/** Walks over what lies at or behind a key, in order. */
export function* walk<V>(map: OrderedMap<V>, from = ''): Generator<readonly [key: string, value: V], undefined> {
  const path: Node<V>[] = []
  let node = map
  while (node !== undefined) {
    if (node.key >= from) path.push(node)
    node = node.key >= from ? node.left : node.right
  }
  for (let next = path.pop(); next !== undefined; next = path.pop()) {
    yield [next.key, next.value]
    for (node = next.right; node !== undefined; node = node.left) path.push(node)
  }
}

function node<V>(key: string, value: V, left: OrderedMap<V>, right: OrderedMap<V>): Node<V> {
  return { key, value, left, right, height: 1 + Math.max(left?.height ?? 0, right?.height ?? 0) }
}

/** Makes a node whose sides differ in height by one at most; they differ by two at most before. */
function balance<V>(key: string, value: V, left: OrderedMap<V>, right: OrderedMap<V>): Node<V> {
  const lean = (left?.height ?? 0) - (right?.height ?? 0)
  if (left !== undefined && lean > 1) {
    if ((left.left?.height ?? 0) >= (left.right?.height ?? 0)) {
      return node(left.key, left.value, left.left, node(key, value, left.right, right))
    }
    if (left.right !== undefined) {
      const top = left.right
      return node(top.key, top.value, node(left.key, left.value, left.left, top.left), node(key, value, top.right, right))
    }
  }
  if (right !== undefined && lean < -1) {
    if ((right.right?.height ?? 0) >= (right.left?.height ?? 0)) {
      return node(right.key, right.value, node(key, value, left, right.left), right.right)
    }
    if (right.left !== undefined) {
      const top = right.left
      return node(top.key, top.value, node(key, value, left, top.left), node(right.key, right.value, top.right, right.right))
    }
  }
  return node(key, value, left, right)
}
