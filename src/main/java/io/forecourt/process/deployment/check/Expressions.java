package io.forecourt.process.deployment.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression such as {@code ${grade == 'D'}} names.
 *
 * @param variables by their names
 * @param functions that it calls
 * @param members properties and methods that it uses of values
 * @param comparisons texts that a variable is compared with
 */
record Expressions(
    Set<String> variables,
    Set<String> functions,
    Set<String> members,
    Map<String, Set<String>> comparisons) {

  private static final int LONGEST = 1_000;
  private static final Pattern WORD = Pattern.compile("\\w+");

  static boolean isExpression(String text) {
    return text != null && (text.contains("${") || text.contains("#{"));
  }

  /** Reads an expression; empty if it cannot be read. */
  static Optional<Expressions> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text);
      Expressions found =
          new Expressions(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new HashMap<>());
      for (IdentifierNode each : tree.getIdentifierNodes()) {
        found.variables.add(each.getName());
      }
      for (FunctionNode each : tree.getFunctionNodes()) {
        found.functions.add(each.getName());
      }
      found.visit(tree.getRoot());
      return Optional.of(found);
    } catch (TreeBuilderException e) {
      return Optional.empty();
    }
  }

  private void visit(Node node) {
    if (node == null) {
      return;
    }
    if (node instanceof AstDot dot) {
      members.add(lastWord(dot.toString()));
    } else if (node instanceof AstProperty property && !(node instanceof AstDot)) {
      String text = property.getCardinality() > 1 ? String.valueOf(property.getChild(1)) : "";
      members.add(text.replace("\"", "").replace("'", ""));
    } else if (node instanceof AstBinary binary
        && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
      compare(binary.getChild(0), binary.getChild(1));
      compare(binary.getChild(1), binary.getChild(0));
    }
    if (node instanceof AstMethod method) {
      members.add(lastWord(String.valueOf(method.getChild(0))));
    }
    for (int i = 0; i < node.getCardinality(); i++) {
      visit(node.getChild(i));
    }
  }

  private void compare(Node variable, Node text) {
    if (variable instanceof AstIdentifier identifier && text instanceof AstString string) {
      comparisons
          .computeIfAbsent(identifier.getName(), name -> new HashSet<>())
          .add(String.valueOf(string.eval(null, null)));
    }
  }

  private static String lastWord(String structure) {
    Matcher words = WORD.matcher(structure);
    String last = structure;
    while (words.find()) {
      last = words.group();
    }
    return last;
  }
}
