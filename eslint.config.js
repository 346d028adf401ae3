import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      "test-results/",
      "coverage/",
      "*.config.*",
      ".dependency-cruiser.cjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          "app/tsconfig.json",
          "main/tsconfig.json",
          "renderer/tsconfig.json",
          "tests/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: ["renderer/**"], ...hooks.configs.flat["recommended-latest"] },
  {
    files: [
      "main/electron/**",
      "main/web/**",
      "main/transport/**",
      "renderer/**",
    ],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/storage/lowdb*"],
              message:
                "Save through the workbench; only storage touches lowdb.",
            },
          ],
        },
      ],
    },
  },
);
