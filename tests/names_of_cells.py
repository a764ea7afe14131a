"""Which names the cells of a lesson bind, and which they take from other cells."""

import ast


class Names(ast.NodeVisitor):
    """The names of one cell.

    Attributes
    ----------
    bound : dict of str to str
        Bound by the cell itself, not inside its functions; and what is imported under the name.
    taken : set of str
        Read where the cell has not bound them yet, or inside a function: it may be called later.
    """

    def __init__(self, source: str):
        self.bound, self.taken = {}, set()
        self._inner: list[set] = []  # names of the functions and comprehensions around
        self._later = 0  # in how many functions
        self.visit(ast.parse(source))

    def _read(self, name):
        if not any(name in names for names in self._inner):
            if self._later or name not in self.bound:
                self.taken.add(name)

    def _bind(self, name, imported=""):
        if self._inner:
            self._inner[-1].add(name)
        else:
            self.bound[name] = imported

    def _visit_all(self, *nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)

    def visit_Name(self, node):
        (self._read if isinstance(node.ctx, ast.Load) else self._bind)(node.id)

    def visit_Assign(self, node):
        self._visit_all(node.value, *node.targets)  # the value first: x = x + 1 reads x

    def visit_AnnAssign(self, node):
        self._visit_all(node.value, node.target)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            self._read(node.target.id)
        self._visit_all(node.value, node.target)

    def visit_For(self, node):
        self._visit_all(node.iter, node.target, *node.body, *node.orelse)

    def visit_Import(self, node):
        for alias in node.names:
            imported = f"{getattr(node, 'module', '')} {alias.name}"
            self._bind((alias.asname or alias.name).split(".")[0], imported)

    visit_ImportFrom = visit_Import

    def visit_ExceptHandler(self, node):
        if node.name:
            self._bind(node.name)
        self._visit_all(*node.body)

    def _visit_comprehension(self, node):
        self._inner.append(set())
        for part in node.generators:
            self._visit_all(part.iter, part.target, *part.ifs)
        self._visit_all(*(getattr(node, field, None) for field in ("elt", "key", "value")))
        self._inner.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_comprehension

    def visit_Lambda(self, node):  # counted as called where it stands, as those of checks are
        self._visit_all(*node.args.defaults, *filter(None, node.args.kw_defaults))
        self._inner.append(parameters(node.args))
        self.visit(node.body)
        self._inner.pop()

    def visit_FunctionDef(self, node):
        self._visit_all(*node.decorator_list, *node.args.defaults)
        self._bind(node.name)
        stored = {n.id for n in ast.walk(node) if stores(n)}
        named = {n.name for n in ast.walk(node) if isinstance(n, ast.FunctionDef) and n is not node}
        self._visit_later(parameters(node.args) | stored | named, node.body)

    def visit_ClassDef(self, node):
        self._visit_all(*node.decorator_list, *node.bases)
        self._bind(node.name)
        self._visit_later(set(), node.body)

    def _visit_later(self, own, body):
        self._inner.append(own)
        self._later += 1
        self._visit_all(*body)
        self._later -= 1
        self._inner.pop()


def stores(node):
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def parameters(arguments):
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return {each.arg for each in (*every, *filter(None, (arguments.vararg, arguments.kwarg)))}


def shared_names(sources):
    """Return the names that more than one cell binds and another takes, with those cells.

    Each is a trap: what it is when that cell runs depends on which of the others ran last. Only
    where all of them import the same thing it does not.
    """
    cells = [Names(source) for source in sources]
    found = {}
    for name in sorted(set().union(*(cell.bound for cell in cells))):
        binding = [i for i, cell in enumerate(cells, 1) if name in cell.bound]
        taking = [i for i, cell in enumerate(cells, 1) if name in cell.taken]
        kinds = {cell.bound[name] for cell in cells if name in cell.bound}
        if len(binding) > 1 and taking and (len(kinds) > 1 or kinds == {""}):
            found[name] = binding, taking
    return found
