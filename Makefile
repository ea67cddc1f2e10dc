.PHONY: run test format diagrams samples clean

run:
	mvn spring-boot:run

test:
	mvn verify

format:
	mvn spotless:apply

# Draws docs/lead-lifecycle.svg and notes the hash of the model it was drawn from.
diagrams:
	tools/diagrams

samples:
	samples/send

clean:
	mvn clean
