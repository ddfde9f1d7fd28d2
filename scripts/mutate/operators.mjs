import ts from 'typescript';

const BOUNDARY = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const NEGATED = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '===': '!==', '!==': '===' };
const ARITHMETIC = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
};
const LOGICAL = { '&&': '||', '||': '&&' };
const SWAPPED_CALLS = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor', some: 'every', every: 'some' };
const DROPPED_CALLS = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'subarray', 'flat']);

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
const unwrapped = (node) =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) ? unwrapped(node.expression) : node;
const isBoolean = (node) => node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;

function isNegatable(node) {
  const inner = unwrapped(node);
  if (ts.isPrefixUnaryExpression(inner)) return inner.operator !== ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(inner)) return !isBoolean(inner);
  const operator = inner.operatorToken.getText();
  return !(operator in NEGATED) && !(operator in LOGICAL);
}

function binary(node, change) {
  const { operatorToken, left, right } = node;
  const operator = operatorToken.getText();
  if (BOUNDARY[operator]) change('conditional boundary', operatorToken, BOUNDARY[operator]);
  if (NEGATED[operator]) change('negated conditional', operatorToken, NEGATED[operator]);
  if (LOGICAL[operator]) change('logical operator', operatorToken, LOGICAL[operator]);
  const joinsText = isText(unwrapped(left)) || isText(unwrapped(right));
  const isStep = ts.isForStatement(node.parent) && node.parent.incrementor === node;
  if (ARITHMETIC[operator] && !joinsText && !isStep) change('arithmetic operator', operatorToken, ARITHMETIC[operator]);
}

function unary(node, change) {
  const minus = node.operator === ts.SyntaxKind.MinusToken;
  if (minus || node.operator === ts.SyntaxKind.ExclamationToken) {
    change(minus ? 'removed minus' : 'removed negation', node, node.operand.getText());
  }
}

/** What another value of the same kind would be, so far as the expression itself shows its kind. */
function otherValues(expression) {
  const inner = unwrapped(expression);
  if (isBoolean(inner) || ts.isNumericLiteral(inner)) return [];
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.length === 0 ? [] : ['[]'];
  if (ts.isTemplateExpression(inner)) return ["''"];
  if (ts.isPrefixUnaryExpression(inner)) {
    return inner.operator === ts.SyntaxKind.ExclamationToken ? ['true', 'false'] : ['0'];
  }
  if (ts.isBinaryExpression(inner)) {
    const operator = inner.operatorToken.getText();
    if (operator in NEGATED || operator in LOGICAL) return ['true', 'false'];
    return operator in ARITHMETIC ? ['0'] : ['undefined'];
  }
  if (/^Math\./.test(inner.getText())) return ['0'];
  return inner.getText() === 'undefined' || inner.getText() === 'null' ? [] : ['undefined'];
}

function call(node, change) {
  if (!ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression: on } = node.expression;
  const swapped = Object.hasOwn(SWAPPED_CALLS, name.text) && SWAPPED_CALLS[name.text];
  if (swapped) change('swapped call', name, swapped);
  const drops = DROPPED_CALLS.has(name.text) && !ts.isExpressionStatement(node.parent);
  if (drops && (node.arguments.length > 0 || !/^(slice|subarray)$/.test(name.text)))
    change('dropped call', node, on.getText());
}

function statement(node, change) {
  const { expression } = node;
  const assigns = ts.isBinaryExpression(expression) && /^[^=!<>]*=$/.test(expression.operatorToken.getText());
  const steps = ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression);
  if (ts.isCallExpression(expression) || assigns || steps) change('removed statement', node, ';');
}

/** The changes at one node of the tree, each given to `change(kind, node, replacement)`. */
export function changesAt(node, change) {
  if (ts.isBinaryExpression(node)) binary(node, change);
  if (ts.isPrefixUnaryExpression(node)) unary(node, change);
  if (ts.isCallExpression(node)) call(node, change);
  if (ts.isExpressionStatement(node)) statement(node, change);
  if (isBoolean(node)) change('boolean', node, node.getText() === 'true' ? 'false' : 'true');
  if (ts.isNumericLiteral(node)) change('number', node, String(Number(node.text) + 1));
  const condition =
    ts.isIfStatement(node) || ts.isWhileStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node) && node.condition;
  if (condition && isNegatable(condition)) change('negated conditional', condition, `!(${condition.getText()})`);
  const returned = ts.isReturnStatement(node)
    ? node.expression
    : ts.isArrowFunction(node) && !ts.isBlock(node.body) && node.body;
  for (const value of returned ? otherValues(returned) : []) change('returned value', returned, value);
}
