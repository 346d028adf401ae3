/** The direction of dependencies (see README, "How the folders relate"). */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
      comment: "Break the circle: move what both need into a file of its own.",
    },
    {
      name: "app-is-pure",
      severity: "error",
      from: { path: "^app/" },
      to: {
        pathNot: [
          "^app/",
          "^node_modules/(zod|sentence-splitter|diff|saxes|fflate|parse5|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm)(/|$)",
        ],
      },
      comment: "app/ knows no host: take what you need through a port.",
    },
    {
      name: "renderer-knows-the-description-only",
      severity: "error",
      from: { path: "^renderer/" },
      to: {
        path: "^(main|data)/|^app/(?!(model|change|contract|actions|view|text)/)",
      },
      comment:
        "The renderer knows the contract and the description of a project, never an engine or a file.",
    },
    {
      name: "main-knows-no-window",
      severity: "error",
      from: { path: "^main/" },
      to: { path: "^renderer/" },
    },
    {
      name: "electron-stays-small",
      severity: "error",
      from: { path: "^main/", pathNot: "^main/electron/" },
      to: { path: "^node_modules/electron/|^main/electron/" },
      comment:
        "Services run in both hosts; only main/electron may import electron.",
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: "^(electron|monaco-editor/.*|.*\\?worker|virtual:.*)$",
      },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|tsconfig" },
      to: {},
    },
    {
      name: "no-dev-dependency",
      severity: "error",
      from: {
        path: "^(app|main|renderer)/",
        pathNot: "^main/(build|electron)/|config",
      },
      to: {
        dependencyTypes: ["npm-dev"],
        pathNot: "node_modules/(@types/|electron|playwright)",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "main/tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
    },
  },
};
