export default {
  mode: 'production',
  entry: './src/main.js',
  // Lets the package's worker keep its name: the element starts no script of another one.
  output: { assetModuleFilename: '[name].[hash][ext]' },
};
