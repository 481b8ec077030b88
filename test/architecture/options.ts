import ts from 'typescript'
import { sourcePlaces } from './syntax.js'
import type { Check, Fault } from './tree.js'

const namesIn = (nodes: ts.NodeArray<ts.ObjectLiteralElementLike | ts.BindingElement>): readonly string[] =>
  nodes.flatMap((one) => {
    const name = ts.isBindingElement(one) ? (one.propertyName ?? one.name) : one.name
    return name === undefined ? [] : [name.getText()]
  })

/** A verb reads every option that it lists: one that it ignored would be taken and do nothing. */
export const optionsRead: Check = (tree) =>
  sourcePlaces(tree).flatMap(({ node, file, line }): readonly Fault[] => {
    if (!ts.isCallExpression(node) || !['verb', 'answeringVerb'].includes(node.expression.getText())) return []
    const [, options, act] = node.arguments
    const fault = (what: string): readonly Fault[] => [{ check: 'options', file, line, what }]
    if (options === undefined || !ts.isObjectLiteralExpression(options)) return fault('lists its options elsewhere')
    const values = act !== undefined && ts.isArrowFunction(act) ? act.parameters[0]?.name : undefined
    if (values === undefined || !ts.isObjectBindingPattern(values)) return fault('names none of the options it reads')
    const read = namesIn(values.elements)
    return namesIn(options.properties)
      .filter((name) => !read.includes(name))
      .flatMap((name) => fault(`takes ${name} and does not read it`))
  })
